/** Fills a message of the reader's catalogue. */
export type Translate = (id: string, params?: Readonly<Record<string, string | number>>) => string;
