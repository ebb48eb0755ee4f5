import { useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { useKey } from '../api/key.js';

/** Shows nothing; has the playground read the schema again once there is another key to read it with. */
export function ReadSchemaAnew() {
  const { turn } = useKey();
  const { introspect } = useGraphiQLActions();
  const read = useRef(turn);
  useEffect(() => {
    if (read.current === turn) return;
    read.current = turn;
    void introspect();
  }, [turn, introspect]);
  return null;
}
