import { type SymbolId, symbols } from '@/lib/scene/symbols';

interface Props {
  id: SymbolId;
  /** px */
  size?: number;
  /** Dashed outline: one origin only. */
  dashed?: boolean;
}

/** An incident's symbol. It repeats what the text beside it says, so it is hidden from screen readers. */
export function EventSymbol({ id, size = 18, dashed = false }: Props) {
  const { path, colour } = symbols[id];
  return (
    <svg width={size} height={size} viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
      <path
        d={path}
        fillRule="evenodd"
        fill={`var(--${colour})`}
        fillOpacity={dashed ? 0.28 : 1}
        stroke={`var(--${colour})`}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeDasharray={dashed ? '3.5 2.5' : undefined}
      />
    </svg>
  );
}
