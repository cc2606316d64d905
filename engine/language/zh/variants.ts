/** Words of the mainland with those that Taiwan and Hong Kong write for them, in Simplified characters. */
export const ZH_VARIANTS: readonly (readonly [word: string, ...others: string[]])[] = [
	["软件", "软体"],
	["硬件", "硬体"],
	["智能", "智慧"],
	["算法", "演算法"],
	["网络", "网路"],
	["信息", "资讯"],
	["训练数据", "训练资料"],
	["测试数据", "测试资料"],
	["个人数据", "个人资料"],
	["目标数据", "目标资料"],
	["作战数据", "作战资料"],
	["数据集", "资料集"],
	["数据库", "资料库"],
	["源代码", "原始码", "程式码"],
	["服务器", "伺服器"],
	["传感", "感测"],
	["芯片", "晶片"],
	["情报", "情资"],
	["信号", "讯号"],
	["图像", "影像"],
	["导弹", "飞弹"],
	["激光", "雷射"],
	["巡飞弹", "游荡弹药"],
	["目标", "标的"],
	["识别", "辨识"],
	["探测", "侦测"],
	["跟踪", "追踪"],
	["部署", "布署"],
	["退役", "除役"],
	["操作员", "操作手", "操控手", "操控员"],
	["核查", "查核"],
	["审计", "稽核"],
	["记录", "纪录"],
	["计划", "计画"],
	["质量", "品质"],
	["概率", "机率"],
	["置信", "信心"],
	["阈值", "门槛值"],
	["问责", "究责"],
	["应急", "应变"],
	["渠道", "管道"],
	["反馈", "回馈"],
	["备案", "备查"],
	["主管部门", "主管机关"],
	["制定", "订定"],
];

/** Most forms of one term: four times what any built-in one has, and a bound on those of unknown checklists. */
const MAX_FORMS = 16;

/** A term of the mainland's words and the same in those of Taiwan and Hong Kong; past the bound a further word keeps its one form. */
export function regionalForms(term: string): readonly string[] {
	let forms: readonly string[] = [term];
	for (const [word, ...others] of ZH_VARIANTS) {
		if (!term.includes(word)) continue;
		const more = forms.flatMap((form) => [
			form,
			...(form.includes(word) ? others.map((other) => form.replaceAll(word, other)) : []),
		]);
		if (more.length <= MAX_FORMS) forms = more;
	}
	return forms;
}
