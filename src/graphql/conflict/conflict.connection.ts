import { connectionOf } from '../paging/connection.js';
import { Conflict } from './conflict.type.js';

export const ConflictConnection = connectionOf('Conflict', 'conflicts', () => Conflict);
