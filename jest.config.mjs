const swc = (tsx) => [
	"@swc/jest",
	{
		jsc: {
			parser: { syntax: "typescript", tsx },
			transform: { react: { runtime: "automatic" } },
			target: "es2022",
		},
		module: { type: "commonjs" },
	},
];

/** Packages that ship ES modules only, or whose ES build is chosen under jsdom. */
const esmOnly = [
	"lexical",
	"@lexical",
	"@preact",
	"lucide-react",
	"radix-ui",
	"@radix-ui",
	"write-file-atomic",
	"opencc-js",
	"fast-check",
	"pure-rand",
	"yjs",
	"lib0",
];

const common = {
	rootDir: import.meta.dirname,
	transform: {
		"\\.tsx$": swc(true),
		"\\.[cm]?ts$": swc(false),
		"\\.[cm]?jsx?$": swc(false),
	},
	transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join("|")})/)`, "<rootDir>/dist/"],
	modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/artifacts/"],
	moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
};

/** Three projects: the engine, command line and main process in Node; components in jsdom; the built app in a real window. */
export default {
	rootDir: import.meta.dirname,
	projects: [
		{
			...common,
			displayName: "unit",
			testEnvironment: "node",
			testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx,mjs}"],
			testPathIgnorePatterns: [
				"/node_modules/",
				"<rootDir>/tests/renderer/",
				"<rootDir>/tests/e2e/",
				"<rootDir>/tests/gallery/",
			],
		},
		{
			...common,
			displayName: "renderer",
			testEnvironment: "jsdom",
			testMatch: ["<rootDir>/tests/renderer/**/*.test.{ts,tsx}"],
			setupFilesAfterEnv: ["<rootDir>/tests/renderer/jest-setup.ts"],
			moduleNameMapper: {
				"\\.css$": "<rootDir>/tests/renderer/style-stub.ts",
				"^@fontsource": "<rootDir>/tests/renderer/style-stub.ts",
				"\\.(svg|png|woff2)(\\?.*)?$": "<rootDir>/tests/renderer/asset-stub.ts",
			},
		},
		{
			...common,
			displayName: "e2e",
			testEnvironment: "node",
			testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
			setupFilesAfterEnv: ["<rootDir>/tests/e2e/jest-setup.ts"],
		},
		{
			...common,
			displayName: "gallery",
			testEnvironment: "node",
			testMatch: ["<rootDir>/tests/gallery/**/*.test.ts"],
			setupFilesAfterEnv: ["<rootDir>/tests/e2e/jest-setup.ts"],
		},
	],
};
