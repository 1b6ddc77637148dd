/** The pages beside the lessons; what they show is loaded when one of them is opened. */
import { useRef } from 'preact/hooks';
import { usePlayer } from '../../context';
import { Loading } from '../../Loading';
import { Tools } from '../../Tools';
import { WithWords } from '../../WordCard';
import { Cards } from './Cards';
import { Credits } from './Credits';
import { Glossary } from './Glossary';
import { Organiser } from './Organiser';

const pages = { glossary: Glossary, organiser: Organiser, cards: Cards, credits: Credits };

export const ExtraPage = ({ page }: { readonly page: keyof typeof pages }) => {
  const { content, strings } = usePlayer();
  const extras = content.extras();
  const Shown = pages[page];
  const part = useRef<HTMLDivElement>(null);
  return (
    <section class={`page ${page}`}>
      <WithWords glossary={typeof extras === 'string' ? {} : extras.glossary}>
        <h1 tabIndex={-1}>{strings.pages[page]}</h1>
        <Tools of={part} />
        <div ref={part}>
          {typeof extras === 'string' ? <Loading state={extras} /> : <Shown extras={extras} />}
        </div>
      </WithWords>
    </section>
  );
};
