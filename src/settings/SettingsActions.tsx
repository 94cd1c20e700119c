/** Two buttons: back to the chapter's settings, and forgetting what the browser keeps. They have no layout of their own. */
import { useRef, useState } from 'react';
import { useText } from '../i18n/language';
import { Announcement } from '../ui/Announcement';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { forgetAll } from '../ui/remembered';
import { backToChapter, isAtChapter, useSettingsStore } from './settings-store';
import { settingsText } from './text';

export function BackToChapter() {
  const { actions: text } = useText(settingsText);
  const isThere = useSettingsStore(isAtChapter);
  const [pressed, setPressed] = useState(false);
  return (
    <>
      <Button
        testId="back-to-chapter"
        onClick={() => {
          backToChapter();
          setPressed(true);
        }}
      >
        {text.chapter}
      </Button>
      <Announcement always>{pressed && isThere ? text.atChapter : ''}</Announcement>
    </>
  );
}

export function ForgetAll() {
  const { actions: text } = useText(settingsText);
  const question = useRef<HTMLDialogElement>(null);
  const [forgotten, setForgotten] = useState<number>();
  return (
    <>
      <Button testId="forget-all" onClick={() => question.current?.showModal()}>
        {text.forget}
      </Button>
      <Announcement always testId="forgotten">
        {forgotten === undefined ? '' : text.forgotten(forgotten)}
      </Announcement>
      <ConfirmDialog
        dialog={question}
        relevant
        question={text.question}
        yes={text.yes}
        no={text.no}
        onYes={() => setForgotten(forgetAll())}
      />
    </>
  );
}
