/** Most bytes of a file to import; a larger one is refused before anything in it is looked at. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

/** Most bytes that the parts read from one archive may unpack to, together. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Most times that a part of an archive may be larger than it is packed; long repetitive texts reach about 30. */
export const MAX_RATIO = 200;

/** Bytes below which the ratio is not looked at: small parts of many equal tags pack very well. */
export const RATIO_FREE_BYTES = 4 * 1024 * 1024;

/** Most entries in an archive. */
export const MAX_ENTRIES = 10_000;

/** Most elements inside one another; documents that people write stay below 60. */
export const MAX_XML_DEPTH = 256;

/** Most elements, attributes and texts of one XML part. */
export const MAX_XML_NODES = 1_500_000;

/** Most UTF-16 units of text in one XML part: four times what a structure is looked for in. */
export const MAX_XML_UNITS = 16_000_000;

/** Most attributes of one XML element; the root of a Word document declares some forty namespaces. */
export const MAX_ATTRIBUTES = 1000;

/** Most paragraphs of an imported document: half of the nodes that a draft may have, since alternatives need two more. */
export const MAX_PARAGRAPHS = 50_000;

/** Most lines with words of a plain text: of 700 000 words, wrapped by hand, it has some 60 000. */
export const MAX_LINES = 200_000;

/** Most UTF-16 units of text whose structure is to be found by its numbers and headings: some 700 000 words, several seconds. */
export const MAX_FOREIGN_UNITS = 4_000_000;

/** Most alternatives of whole paragraphs inside one another; more is not what people write. */
export const MAX_GROUPS = 8;
