/** A drawing with numbers on it, and whatever else a view puts on top. */
import type { ComponentChildren } from 'preact';

/** A place on a drawing, in the units of its viewBox. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The drawing's own box and inside, so that more can be drawn on top of it. */
export const partsOf = (
  svg: string,
): { readonly box: string; readonly inside: string; readonly unit: number } => {
  const box = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 100 70';
  return {
    box,
    inside: svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, ''),
    // A hundredth of the width: a number is as large on every drawing, in whatever units it is drawn.
    unit: Number(box.split(/[ ,]+/)[2]) / 100,
  };
};

/**
 * What a drawing shows, for who hears it: a paragraph, which can be read again by the sentence, where a
 * name would be said in one breath. The drawing itself is named by its title.
 */
export const DrawingText = ({ alt }: { readonly alt: string }) => <p class="unseen">{alt}</p>;

export const Pin = (props: {
  readonly at: Spot;
  readonly unit: number;
  readonly label: string | number;
  readonly open: boolean;
  readonly onClick?: () => void;
  readonly children?: ComponentChildren;
}) => {
  const { at, unit } = props;
  return (
    <g class={`pin${props.open ? ' open' : ''}`} onClick={props.onClick}>
      <circle cx={at.x} cy={at.y} r={unit * 3.5} />
      <text aria-hidden="true" x={at.x} y={at.y} font-size={unit * 4.4}>
        {props.label}
      </text>
      {props.children}
    </g>
  );
};
