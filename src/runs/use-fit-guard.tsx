/**
 * Prevents a fit while the field of one of its settings holds a refused value, because the fit would use the last good
 * value instead of the visible one.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SettingName } from '../settings/settings';
import {
  dropRefused,
  refusedFitSettings,
  useFitSettings,
  useSettingsStore,
} from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { runsText } from './text';

interface FitGuard {
  /**
   * Starts a fit, or shows the notice instead, which takes the focus.
   * @param own settings that the fit does not take from the fields
   */
  readonly guard: (begin: () => void, own?: readonly SettingName[]) => void;
  /** The notice, to be rendered beside the button. */
  readonly notice: ReactNode;
}

export function useFitGuard(): FitGuard {
  const { refused: text } = useText(runsText);
  const { settings: names, settingFault } = useText(settingsText);
  const settings = useFitSettings();
  const inputs = useSettingsStore((state) => state.refused);
  const refusedBut = (own: readonly SettingName[]) =>
    refusedFitSettings({ refused: inputs }).filter((name) => !own.includes(name));
  /** The fit that was prevented, its own settings, and the button that was pressed. */
  const [held, setHeld] = useState<{
    readonly begin: () => void;
    readonly own: readonly SettingName[];
    readonly button: Element | null;
  }>();
  const refused = refusedBut(held?.own ?? []);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (held !== undefined) box.current?.focus();
  }, [held]);
  if (held !== undefined && refused.length === 0) setHeld(undefined);

  return {
    guard: (begin, own = []) => {
      if (refusedBut(own).length === 0) begin();
      else setHeld({ begin, own, button: document.activeElement });
    },
    notice: held !== undefined && refused.length > 0 && (
      <div ref={box} tabIndex={-1}>
        <Callout
          kind="warning"
          testId="fit-refused"
          title={text.title}
          action={
            <Button
              testId="fit-last-good"
              onClick={() => {
                // The pressed button disappears with the notice.
                if (held.button instanceof HTMLElement) held.button.focus();
                dropRefused(refused);
                held.begin();
              }}
            >
              {text.useLast(refused.map((name) => `${names[name]} ${settings[name]}`))}
            </Button>
          }
        >
          <ul>
            {refused.map((name) => {
              const input = inputs[name];
              return (
                input && (
                  <li key={name}>{text.input(input.typed, settingFault(name, input, settings[name]))}</li>
                )
              );
            })}
          </ul>
        </Callout>
      </div>
    ),
  };
}
