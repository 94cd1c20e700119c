import { CheckYourself } from '../../lesson/CheckYourself';
import { useText } from '../../i18n/language';
import { Checklist } from './Checklist';
import { ManyToMany } from './ManyToMany';
import { Papers } from './Papers';
import { askTenPoints } from './question';
import { furtherReadingText } from './text';

export function Panel() {
  const text = useText(furtherReadingText);
  return (
    <>
      {text.summary.idea}
      <Checklist />
      <ManyToMany />
      <CheckYourself name="further-reading" text={text.question} compute={askTenPoints} />
      <h3>{text.papers.title}</h3>
      {text.papers.idea}
      <Papers />
      <h3>{text.waves.title}</h3>
      {text.waves.links}
      <h3>{text.credits.title}</h3>
      {text.credits.idea}
    </>
  );
}
