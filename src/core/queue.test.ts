import { describe, expect, it } from 'vitest';
import { Queue, yieldToMessages } from './queue';

describe('Queue', () => {
  it('runs one call at a time, in order', async () => {
    const queue = new Queue();
    const log: string[] = [];
    const call = (name: string) => async () => {
      log.push(`${name} starts`);
      await yieldToMessages();
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([queue.run(call('a')), queue.run(call('b'))])).toEqual(['a', 'b']);
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  });

  it('runs the waiting calls when the running one allows it', async () => {
    const queue = new Queue();
    const log: string[] = [];
    const long = queue.run(async () => {
      log.push('first half');
      await queue.nextCall();
      await queue.runWaiting();
      log.push('second half');
    });
    await queue.run(async () => log.push('between'));
    await long;
    expect(log).toEqual(['first half', 'between', 'second half']);
  });

  it('goes on after a call that fails', async () => {
    const queue = new Queue();
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(async () => 'yes')).toBe('yes');
  });

  it('goes on after a call that throws before there is a promise', async () => {
    const queue = new Queue();
    const call = (): Promise<string> => {
      throw new Error('no');
    };
    await expect(queue.run(call)).rejects.toThrow('no');
    expect(await queue.run(async () => 'yes')).toBe('yes');
  });
});
