import { PROFILES } from "../generated/profiles";

/** The profiles that come with the product, by role and none of a named State, as the texts of their files. */
export const SAMPLE_PROFILES: readonly { readonly id: string; readonly text: string }[] = PROFILES;
