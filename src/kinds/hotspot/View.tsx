/** A picture with numbered places; each is a button with a name, which is read out and shown once chosen. */
import type { QuestionOf } from '../../course/course';
import { DrawingText, partsOf, Pin } from '../../ui/Drawing';
import { OptionMark } from '../../ui/Mark';
import { rowOf, type ViewProps } from '../view';

/** Half of a button, in hundredths of the picture's width: a finger's, where the number is smaller. */
const REACH = 7.5;

export const View = (props: ViewProps<QuestionOf<'pick'>>) => {
  const { text, response, change, locked, judged } = props;
  const { box, inside, unit } = partsOf(text.drawing?.html ?? '');
  const reach = unit * REACH;
  return (
    <>
      <DrawingText alt={text.drawing?.alt ?? ''} />
      {/* The question is the group of the places; the drawing between has nothing more to say. */}
      <svg class="spots" viewBox={box} role="presentation">
        <g aria-hidden="true" dangerouslySetInnerHTML={{ __html: inside }} />
        {text.rows.map(({ id, text: name, spot = { x: 0, y: 0 } }, at) => (
          <Pin key={id} at={spot} unit={unit} label={at + 1} open={response.includes(id)}>
            <foreignObject
              x={spot.x - reach}
              y={spot.y - reach}
              width={reach * 2}
              height={reach * 2}
            >
              <button
                type="button"
                aria-label={name}
                aria-pressed={response.includes(id)}
                disabled={locked}
                onClick={() => change([id])}
              />
            </foreignObject>
          </Pin>
        ))}
      </svg>
      {text.rows.map(({ id, text: name }, at) => {
        const row = rowOf(judged, id);
        if (!response.includes(id) && !row?.chosen && !(row?.right && locked)) return null;
        return (
          <p key={id} class="spot">
            {at + 1}. {name} <OptionMark row={row} settled={locked} />
          </p>
        );
      })}
    </>
  );
};
