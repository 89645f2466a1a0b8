/** Stands for the browser’s extension API in the bench: a port to the reader, which runs in a worker. Messages are JSON, as in an extension. */
declare global {
  /** Given by the bench: the reader’s script. */
  var benchReader: string;
}

type Listener = (message: unknown) => void;

const worker = new Worker(URL.createObjectURL(new Blob([benchReader], { type: 'text/javascript' })));
let listener: Listener = () => undefined;

/** What the reader did so far. */
export const reader = {
  /** Messages it has not answered. */
  open: 0,
  /** Milliseconds it worked, by its own clock. */
  busy: 0,
};

worker.addEventListener('message', ({ data }: MessageEvent<{ answer: string; busy: number }>) => {
  reader.open--;
  reader.busy += data.busy;
  listener(JSON.parse(data.answer));
});

const port = {
  onMessage: { addListener: (added: Listener) => (listener = added) },
  onDisconnect: { addListener: () => undefined },
  postMessage: (message: unknown) => {
    reader.open++;
    worker.postMessage(JSON.stringify(message));
  },
  disconnect: () => worker.terminate(),
};

export default { runtime: { id: 'bench', connect: () => port } };
