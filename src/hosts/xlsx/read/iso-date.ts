const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** The serial of an ISO 8601 date cell as a decimal, as its words stand whatever zone they name; null when it is none. */
export function isoSerial(text: string, is1904: boolean): string | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((n) => Number(n ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const days = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (is1904 ? 1462 : 0);
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return String(days + time);
}
