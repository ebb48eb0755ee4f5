import { Failure } from './failure.mjs';

export const DEFAULT_VERSION = '5.26.30';

/** What starting a server of a given version takes; the two lines of releases differ. */
export function releaseOf(version) {
  if (/^5\.26\.\d+$/.test(version)) return { version, ...LONG_TERM_SUPPORT };
  if (/^20\d\d\.\d\d\.\d+$/.test(version)) return { version, ...CALENDAR };
  throw new Failure(
    `--version ${version} is not a release that can be started here: give one of 5.26 (such as ${DEFAULT_VERSION}) ` +
      'or a calendar release (such as 2026.07.1), in full.',
    2,
  );
}

const LONG_TERM_SUPPORT = {
  mainClass: 'org.neo4j.server.CommunityEntryPoint',
  /** The versions of Java that Neo4j names for this line, oldest first; older ones cannot load it. */
  java: [17, 21],
  settings: {
    // Two waits of 5 s for late connections, which here only make every stop take 11 s.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  },
};

const CALENDAR = {
  mainClass: 'org.neo4j.server.Neo4jCommunity',
  java: [21, 25],
  settings: {
    'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration': '0s',
    // It would announce itself to the network.
    'server.fleet_discovery.enabled': 'false',
  },
};
