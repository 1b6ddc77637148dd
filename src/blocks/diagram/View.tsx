/** A drawn diagram, and its parts described in text. */
import { DrawingText } from '../../ui/Drawing';
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = (diagram: Text) => (
  <figure class="diagram">
    <figcaption>{diagram.title}</figcaption>
    <DrawingText alt={diagram.alt} />
    <div class="drawing" role="img" aria-label={diagram.title}>
      <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: diagram.html }} />
    </div>
    <dl>
      {diagram.parts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Rich text={text} />
          </dd>
        </div>
      ))}
    </dl>
  </figure>
);
