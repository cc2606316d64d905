/** Stands for any imported style sheet, which jsdom doesn't lay out. */
export const styles: Record<string, string> = {};
