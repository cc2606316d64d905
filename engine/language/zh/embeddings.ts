import type { Embedding } from "../grammar";

/** Surroundings of Chinese, on Simplified folded text in which a word of force binds nobody. */
export const ZH_EMBEDDINGS: readonly Embedding[] = [
	{
		before: /(?:^|[，；：。])除[^，；：。]*$/,
		after: /^[^，。；]{0,40}外，/,
		always: true,
	},
	{ words: /^负责$/, before: /(?:得|可|可以|有权)[^。；]*$/ },
	{
		words: /^(?:有权|可|可以|得)$/,
		before: /(?:确认|承认|认为|体认)[^，。；]{0,60}$/,
		always: true,
	},
	{ words: /禁止$/, before: /可以?[^。；]*(?:或者|或|以及|和|并)$/ },
	{
		before:
			/(?:^|[，；：。.、）]) ?(?:除非|如果|若|倘若|倘|一旦|如|只要|即使|虽然|纵使|尽管)[^，；：。]*$/,
		after: /^[^；。]{0,60}，/,
		beforeAnother: true,
	},
	{
		before: /(?:^|[，；：。])[^，；：。]*$/,
		after:
			/^(?:[^，；。]{0,60}(?:的|者|[的之][人国]家?)|(?![在于自当经])[^，；。]{0,60}(?:时|情况下|情形下|后|前))，/,
		beforeAnother: true,
	},
	{ before: /(?:是指|系指|指的是|所称(?!之|的|情形|情况))[^；。]*$/, always: true },
	// ……，如果……有权……；: a condition that comes last.
	{
		words: /^(?:可|可以|得|有权|应|应当|须)$/,
		before: /，(?:如果|倘若|只要|除非)[^，；：。]*$/,
		after: /^[^，；。]*[；。]?$/,
		always: true,
	},
	{
		before: /(?:规定|确定|决定|说明|载明|列明|考虑|断定|查明|核实|判断)[^，；。]{0,12}$/,
		words: /^(?:可|得|可以|应|须)$/,
		after: /^[^，；。]{0,30}的[^，；。]{1,12}[，；。]/,
	},
	// 应采取措施，禁止……: what the duty's bearer forbids to others.
	{
		words: /^(?:禁止|严禁|鼓励|敦促|呼吁|保证|承诺|建议|邀请)$/,
		before: /(?:应|应当|须|必须|承诺|保证|承允)(?!对|急|用|该)[^；。]*$/,
	},
];
