/** A piece of text as it stands on a page; places and sizes in points, from the lower left corner. */
export interface PdfPiece {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** The size of the type. */
	readonly size: number;
	readonly width: number;
}

/** A page's text in the order in which the file has it. */
export interface PdfPage {
	readonly pieces: readonly PdfPiece[];
	readonly width: number;
	readonly bottom: number;
	readonly top: number;
}

/** What was read of a PDF. */
export interface PdfText {
	readonly pages: readonly PdfPage[];
	/** How many scripts the document would have run. */
	readonly scripts: number;
	/** How many files lie inside the document. */
	readonly attachments: number;
	/** What lies over the pages and is not carried, by the kind of loss. */
	readonly annotations: Readonly<Record<string, number>>;
}
