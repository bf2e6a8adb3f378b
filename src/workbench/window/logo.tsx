/** The product's sign, as in assets/icon.svg. */
export function Logo({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" style={{ flexShrink: 0 }}>
      <rect x="3" y="3" width="26" height="26" rx="5" fill="#0f6cbd" />
      <path d="M8 10h9M8 16h7M8 22h5" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path
        d="M16.5 20.5l3.6 3.8L26 15.5"
        fill="none"
        stroke="#ffd335"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
