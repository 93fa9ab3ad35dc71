const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const plan = () => ({ delta: 5, seeds: [11, 12, 13, 14, 15, 16] });

export const mse = (input: number[], target: number[]) =>
  mean(input.map((x, i) => (x - (target[i] as number)) ** 2));

export const huber = (input: number[], target: number[], delta: number) =>
  mean(
    input.map((x, i) => {
      const size = Math.abs(x - (target[i] as number));
      return size < delta ? size ** 2 / 2 : delta * size - delta ** 2 / 2;
    }),
  );
