declare module '*.js?worker' {
  const WorkerOfModule: new () => Worker;
  export default WorkerOfModule;
}

// What the editor looks for in the global scope, as its documentation says.
// eslint-disable-next-line no-var
declare var MonacoEnvironment: { getWorker(id: string, label: string): Worker };
