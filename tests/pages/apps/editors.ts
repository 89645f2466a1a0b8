/** Rich editors beside an article: what is written in them is never touched. */
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { basicSetup, EditorView } from 'codemirror';
import { log, offer, stage } from './parts/page';

stage().innerHTML = '<p>Huawei in the article.</p><div id="tiptap"></div><div id="codemirror"></div>';
const editor = new Editor({
  element: stage().querySelector<HTMLElement>('#tiptap'),
  extensions: [StarterKit],
  content: '<p>Nokia is being written about.</p>',
  onUpdate: ({ editor: now }) => log(now.getHTML()),
});
const code = new EditorView({
  doc: 'const vendor = "Nokia"; // Huawei\n',
  extensions: [basicSetup],
  parent: stage().querySelector<HTMLElement>('#codemirror') ?? document.body,
});

offer(
  () => void editor.commands.insertContent('More on Ericsson.'),
  () => code.dispatch({ changes: { from: 0, insert: '// ZTE\n' } }),
  () => log(code.state.doc.toString()),
);
