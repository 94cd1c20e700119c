import { expect, it } from 'vitest';
import { faultOf } from './page-fault';

const uncaught = (error: unknown, message = '') => ({ error, message }) as ErrorEvent;
const rejected = (reason: unknown) => ({ reason }) as PromiseRejectionEvent;

it.each([
  ['an error', uncaught(new Error('no answer')), 'no answer'],
  ['a rejection', rejected(new RangeError('no memory')), 'no memory'],
  ['a rejection with a string', rejected('no answer'), 'no answer'],
])('%s is a fault', (_, event, fault) => expect(faultOf(event)).toBe(fault));

const late = 'ResizeObserver loop completed with undelivered notifications.';

it.each([
  ['a ResizeObserver that is called again later', uncaught(undefined, late)],
  ['the same where the browser makes an error of it', uncaught(new Error(late))],
  ['the script of another origin', uncaught(null, 'Script error.')],
  ['a rejection without a reason', rejected(undefined)],
])('%s is not a fault', (_, event) => expect(faultOf(event)).toBeUndefined());
