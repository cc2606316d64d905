/** Stands for the address of any imported picture or font. */
export const address = "asset";
