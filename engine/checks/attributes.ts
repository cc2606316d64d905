import { BUILT_IN_CHECKS } from "./index";

/** Attributes that every norm has, whatever the check. */
const OF_NORMS: Readonly<Record<string, readonly string[]>> = {
	direction: ["constrains", "frees"],
	kind: ["regulative", "constitutive", "power"],
	standard: ["result", "conduct"],
	status: ["state", "organ", "commander", "operator", "developer", "individual"],
};

/** Every attribute that a built-in check may give, with its values. */
export const BUILT_IN_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = (() => {
	const found = new Map<string, Set<string>>();
	const add = (name: string, values: readonly string[]) => {
		const known = found.get(name) ?? new Set();
		for (const value of values) known.add(value);
		found.set(name, known);
	};
	for (const [name, values] of Object.entries(OF_NORMS)) add(name, values);
	for (const { attributes = {}, rules } of BUILT_IN_CHECKS) {
		for (const [name, values] of Object.entries(attributes)) add(name, Object.keys(values));
		for (const rule of rules)
			for (const [name, values] of Object.entries(rule.attributes ?? {})) add(name, values);
	}
	return found;
})();

/** Id of an attribute's name in the catalogues. */
export function attributeId(name: string): string {
	return `attribute.${name}`;
}

/** Id of an attribute's value in the catalogues; "training data" is `training-data` there. */
export function attributeValueId(name: string, value: string): string {
	return `attribute.${name}.${value.replaceAll(" ", "-")}`;
}
