declare module "markdown-it-footnote" {
	import type { PluginSimple } from "markdown-it";

	const plugin: PluginSimple;
	// biome-ignore lint/style/noDefaultExport: it is how the package exports itself
	export default plugin;
}
