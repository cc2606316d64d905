declare module "nspell" {
	/** A dictionary in Hunspell's format, loaded. */
	export interface Dictionary {
		correct(word: string): boolean;
		suggest(word: string): string[];
		add(word: string): Dictionary;
	}
	const nspell: (files: { aff: string; dic: string }) => Dictionary;
	// biome-ignore lint/style/noDefaultExport: the package has no other export
	export default nspell;
}
