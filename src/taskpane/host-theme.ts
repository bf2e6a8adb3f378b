/** Whether Excel itself is dark; null where it does not say (Excel on the web). */
export function isHostDark(): boolean | null {
  return Office.context.officeTheme?.isDarkTheme ?? null;
}

/** Tells when Excel's theme changes, where it tells at all. */
export function watchHostTheme(listener: () => void): void {
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
  } catch {
    // An Excel without this event keeps the theme it had when the pane was opened.
  }
}
