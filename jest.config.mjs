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
	"canonicalize",
	"opencc-js",
	"fast-check",
	"pure-rand",
	"yjs",
	"lib0",
];

/** A package that names its module for `import` only, which tests as CommonJS don't see. */
const importOnly = {
	"^canonicalize$": "<rootDir>/node_modules/canonicalize/lib/canonicalize.js",
};

const common = {
	rootDir: import.meta.dirname,
	moduleNameMapper: importOnly,
	transform: {
		"\\.tsx$": swc(true),
		"\\.[cm]?ts$": swc(false),
		"\\.[cm]?jsx?$": swc(false),
	},
	transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join("|")})/)`, "<rootDir>/dist/"],
	modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/artifacts/"],
	moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
};

/** The tests that go through every view of the window, language and theme: nearly as long as all others together. */
const walks = ["accessible.test.ts", "layout.test.ts"];

const inWindow = (displayName, testMatch) => ({
	...common,
	displayName,
	testEnvironment: "node",
	testMatch: [testMatch],
	setupFilesAfterEnv: ["<rootDir>/tests/e2e/jest-setup.ts"],
});

/** The projects: the engine, command line and main process in Node; components in jsdom; the built app in a real window; round trips through LibreOffice. */
export default {
	rootDir: import.meta.dirname,
	// Generous, so that only a hang fails where others use the machine as well.
	testTimeout: 30_000,
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
				"<rootDir>/tests/office/",
			],
		},
		{
			...common,
			displayName: "renderer",
			testEnvironment: "jsdom",
			testMatch: ["<rootDir>/tests/renderer/**/*.test.{ts,tsx}"],
			setupFilesAfterEnv: ["<rootDir>/tests/renderer/jest-setup.ts"],
			moduleNameMapper: {
				...importOnly,
				"\\.css$": "<rootDir>/tests/renderer/style-stub.ts",
				"^@fontsource": "<rootDir>/tests/renderer/style-stub.ts",
				"\\.(svg|png|woff2)(\\?.*)?$": "<rootDir>/tests/renderer/asset-stub.ts",
			},
		},
		{
			...inWindow("e2e", "<rootDir>/tests/e2e/**/*.test.ts"),
			testPathIgnorePatterns: ["/node_modules/", ...walks.map((name) => `/tests/e2e/${name}`)],
		},
		inWindow("walks", `<rootDir>/tests/e2e/(${walks.join("|")})`),
		{
			...common,
			displayName: "office",
			testEnvironment: "node",
			testMatch: ["<rootDir>/tests/office/**/*.test.ts"],
		},
		inWindow("gallery", "<rootDir>/tests/gallery/**/*.test.ts"),
	],
};
