/** Preact, with a list that changes its order. */
import { Component, h, render } from 'preact';
import { log, offer, sentence, stage, the } from './parts/page';

class App extends Component<object, { step: number; open: boolean }> {
  override state = { step: 0, open: true };

  override componentDidUpdate() {
    log(`step ${this.state.step} ${this.state.open}`);
  }

  override render() {
    const { step, open } = this.state;
    return h('main', null, [
      h('button', { id: 'next', onClick: () => this.setState({ step: step + 1 }) }, 'Next'),
      h('button', { id: 'toggle', onClick: () => this.setState({ open: !open }) }, 'Toggle'),
      h('p', null, 'Step ', step, ': ', h('b', null, step % 2 ? 'ZTE' : 'Huawei'), ' and ', sentence(step + 1)),
      open && h('p', null, 'Nokia and ', h('i', null, 'Ericsson'), ' leave together.'),
      h(
        'ul',
        null,
        [0, 1, 2].map((item) => h('li', { key: (item + step) % 3 }, `${(item + step) % 3}: ${sentence(item + step)}`)),
      ),
    ]);
  }
}

render(h(App, null), stage());
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
  () => the('#toggle').click(),
);
