import { parseShare } from '../../values/share.js';
import { inputNetwork, type InputNetwork, type InputShare } from '../input-network.js';

/** Inputs from `US<R1 70, US<R2 20..30, R1<S1`: receiver, supplier, share of the receiver's input in percent. */
export const inputsFromText = (text: string): InputShare[] =>
  text.split(', ').map((line) => {
    const [, to, from, share] = /^(\S+?)<(\S+)\s*(\S*)$/.exec(line)!;
    return { from: from!, to: to!, share: share === '' ? null : parseShare(share!)! };
  });

export const networkFromText = (text: string): InputNetwork => inputNetwork(inputsFromText(text));
