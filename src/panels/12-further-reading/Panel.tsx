import { CheckYourself } from '../../lesson/CheckYourself';
import { useText } from '../../i18n/language';
import { Checklist } from './Checklist';
import { ManyToMany } from './ManyToMany';
import { Papers } from './Papers';
import { askDecoder } from './question';
import { furtherReadingText } from './text';

export function Panel() {
  const text = useText(furtherReadingText);
  return (
    <>
      <h3>{text.papers.title}</h3>
      {text.papers.idea}
      <Papers />
      <h3>{text.waves.title}</h3>
      {text.waves.links}
      <ManyToMany />
      <CheckYourself name="further-reading" text={text.question} compute={askDecoder} />
      <h3>{text.credits.title}</h3>
      {text.credits.idea}
      <h3>{text.summary.title}</h3>
      {text.summary.idea}
      <Checklist />
    </>
  );
}
