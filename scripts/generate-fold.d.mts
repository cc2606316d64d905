/** The bytes of `engine/language/zh/fold.json` as the generator makes them from OpenCC's tables and the overrides. */
export function foldFile(): string;
