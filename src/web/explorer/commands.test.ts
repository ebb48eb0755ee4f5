import { cliCommand, curlCommand } from './commands.js';

const operation = { name: 'firms', compact: '{firms(name:"O\'Brien"){id}}', variables: '{"a": "it\'s"}' };

test('the curl command survives quotes in query and variables', () => {
  const command = curlCommand(operation, 'http://h');
  expect(command).toContain(`O'\\''Brien`);
  expect(command).toContain(`it'\\''s`);
});

test('variables are named only where there are some', () => {
  expect(cliCommand(operation)).toMatch(/--variables @schema\/operations\/firms.variables.json$/);
  expect(cliCommand({ ...operation, variables: '{}' })).not.toContain('--variables');
});
