/**
 * Lets a kernel owe a TensorFlow.js variable its new values, and pay when somebody asks. Whatever TensorFlow.js does with
 * a variable's numbers, reading, cloning, computing, saving, assigning, it first reads its `dataId`: so that is where
 * debts are paid. What is paid is an ordinary tensor of its own, and nobody can tell when it was made.
 */
import type { Variable } from '@tensorflow/tfjs-core';

type DataId = Variable['dataId'];

/** Stands in for a variable's `dataId`. */
interface Account {
  dataId: DataId;
  /** Assigns the variable what it is owed. */
  payment: (() => void) | undefined;
}

const accounts = new WeakMap<Variable, Account>();

/** The next who asks for the variable's numbers gets them from `payment`, which assigns them; it replaces one before. */
export function owe(variable: Variable, payment: () => void): void {
  const account = accounts.get(variable) ?? openAccount(variable);
  account.payment = payment;
}

/** Whether this very payment is still due. */
export const isOwed = (variable: Variable, payment: () => void): boolean =>
  accounts.get(variable)?.payment === payment;

/** Makes this very payment, if it is still due. */
export function settle(variable: Variable, payment: () => void): void {
  const account = accounts.get(variable);
  if (account?.payment === payment) pay(account);
}

function pay(account: Account): void {
  const { payment } = account;
  // First, because the payment asks for the data id too.
  account.payment = undefined;
  payment?.();
}

function openAccount(variable: Variable): Account {
  const account: Account = { dataId: variable.dataId, payment: undefined };
  Object.defineProperty(variable, 'dataId', {
    enumerable: true,
    get: (): DataId => {
      pay(account);
      return account.dataId;
    },
    set: (dataId: DataId) => {
      account.payment = undefined;
      account.dataId = dataId;
    },
  });
  accounts.set(variable, account);
  return account;
}
