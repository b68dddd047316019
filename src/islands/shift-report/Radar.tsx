/**
 * The lines of a score as a radar: how far from the middle says how much of the line's points was earned, the ring how
 * much the target asks. The same figures stand in the table beside it; the drawing has them as its text too.
 */
export interface RadarAxis {
  readonly label: string;
  /** 0–1; null: nothing could be counted, the axis stays empty. */
  readonly share: number | null;
}

interface Props {
  readonly axes: readonly RadarAxis[];
  /** The drawing in words. */
  readonly text: string;
}

const CENTRE = { x: 160, y: 130 };
const RADIUS = 88;
const RINGS = [0.25, 0.5, 0.75, 1] as const;

/** The point at a share of an axis; the first axis points up, the others follow clockwise. */
export function radarPoint(axis: number, axes: number, share: number): { x: number; y: number } {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const tidy = (value: number) => Math.round(value * 10) / 10;
  return {
    x: tidy(CENTRE.x + Math.cos(angle) * RADIUS * share),
    y: tidy(CENTRE.y + Math.sin(angle) * RADIUS * share),
  };
}

const polygon = (shares: readonly number[]): string =>
  shares
    .map((share, axis) => {
      const { x, y } = radarPoint(axis, shares.length, share);
      return `${x},${y}`;
    })
    .join(' ');

export function Radar({ axes, text }: Props) {
  const shares = axes.map(({ share }) => Math.min(1, Math.max(0, share ?? 0)));
  return (
    <svg class="shift-radar" viewBox="0 0 320 260" role="img" aria-label={text}>
      {RINGS.map((ring) => (
        <polygon key={ring} class="shift-radar-ring" points={polygon(axes.map(() => ring))} />
      ))}
      {axes.map((_axis, index) => {
        const { x, y } = radarPoint(index, axes.length, 1);
        return (
          <line key={index} class="shift-radar-ring" x1={CENTRE.x} y1={CENTRE.y} x2={x} y2={y} />
        );
      })}
      <polygon class="shift-radar-area" points={polygon(shares)} />
      {axes.map(({ share }, index) => {
        if (share === null) return null;
        const { x, y } = radarPoint(index, axes.length, shares[index] ?? 0);
        return <circle key={index} class="shift-radar-dot" cx={x} cy={y} r="4" />;
      })}
      {axes.map(({ label, share }, index) => {
        const { x, y } = radarPoint(index, axes.length, 1.22);
        const anchor = x < CENTRE.x - 4 ? 'end' : x > CENTRE.x + 4 ? 'start' : 'middle';
        return (
          <text key={index} class="shift-radar-label" x={x} y={y} text-anchor={anchor}>
            {label}
            {share !== null && (
              <tspan class="shift-radar-share" x={x} dy="15">
                {`${Math.round(share * 100)}%`}
              </tspan>
            )}
          </text>
        );
      })}
    </svg>
  );
}
