import { defineComponent, h, ref } from 'vue';
import { log, sentence } from './page';

export const Article = defineComponent({
  setup() {
    const step = ref(0);
    const open = ref(true);
    const next = () => {
      step.value++;
      log(`step ${step.value}`);
    };
    return () =>
      h('main', [
        h('button', { id: 'next', onClick: next }, 'Next'),
        h('button', { id: 'toggle', onClick: () => (open.value = !open.value) }, 'Toggle'),
        h('p', `Step ${step.value}: ${sentence(step.value)}`),
        h('p', ['About ', h('b', step.value % 2 ? 'ZTE' : 'Huawei'), ` and ${sentence(step.value + 1)}`]),
        open.value ? h('p', ['Nokia and ', h('i', 'Ericsson'), ' leave together.']) : null,
        h(
          'ul',
          [0, 1, 2].map((item) => h('li', { key: (item + step.value) % 3 }, sentence(item + step.value))),
        ),
      ]);
  },
});
