import { EN_GRAMMAR } from "./en/grammar";
import type { Grammar } from "./grammar";
import type { PackId } from "./pack";
import { ZH_GRAMMAR } from "./zh/grammar";

/** The grammar of force of each reading pack. */
export const GRAMMARS: Readonly<Record<PackId, Grammar>> = { en: EN_GRAMMAR, zh: ZH_GRAMMAR };
