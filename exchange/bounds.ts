/** Most bytes of a file to import; a larger one is refused before anything in it is looked at. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

/** Most bytes that the parts read from one archive may unpack to, together. */
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;

/** Most times that a part of an archive may be larger than it is packed; long repetitive texts reach about 30. */
export const MAX_RATIO = 200;

/** Bytes below which the ratio is not looked at: small parts of many equal tags pack very well. */
export const RATIO_FREE_BYTES = 4 * 1024 * 1024;

/** Most entries in an archive. */
export const MAX_ENTRIES = 10_000;

/** Most elements inside one another; documents that people write stay below 60. */
export const MAX_XML_DEPTH = 256;

/** Most elements, attributes and texts of one XML part. */
export const MAX_XML_NODES = 4_000_000;

/** Most paragraphs of an imported document: the most nodes that a draft has. */
export const MAX_PARAGRAPHS = 100_000;
