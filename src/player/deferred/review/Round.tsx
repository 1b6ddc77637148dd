/** A round: its items one after the other, until it is through or ended. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import type { Item } from './deck';
import { RoundItem } from './RoundItem';

export const Round = (props: {
  readonly items: readonly Item[];
  /** The headings of what the round stands in have the levels above. */
  readonly heading: 'h2' | 'h3';
  readonly stop: string;
  /** Whether an item was known: to be kept at once. */
  rate(item: Item, known: boolean): void;
  /** How many were known, when the round is through. */
  done(known: number): void;
  stopped(): void;
}) => {
  const { items, heading: Heading } = props;
  const [at, setAt] = useState(0);
  const [known, count] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here, or on, is gone.
  useLayoutEffect(() => heading.current?.focus(), [at]);
  const item = items[at];
  if (!item) return null;
  const next = (yes: boolean): void => {
    const total = known + (yes ? 1 : 0);
    count(total);
    setAt(at + 1);
    if (at + 1 === items.length) props.done(total);
  };
  return (
    <>
      <Heading ref={heading} tabIndex={-1}>
        {deferredStrings.review.item(at + 1, items.length)}
      </Heading>
      <RoundItem key={at} item={item} rate={(yes) => props.rate(item, yes)} next={next} />
      <p class="buttons">
        <button onClick={props.stopped}>{props.stop}</button>
      </p>
    </>
  );
};
