/** How narrow and how wide the sidebar may be, in CSS pixels. */
export const SIDEBAR_WIDTHS = { least: 200, most: 520 } as const;

/** How narrow and how wide the right panel may be, in CSS pixels. */
export const PANEL_WIDTHS = { least: 280, most: 720 } as const;
