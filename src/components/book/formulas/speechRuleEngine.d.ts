/* What this book uses of the engine; its own types are not where its package says. */
declare module 'speech-rule-engine' {
  interface Engine {
    setupEngine(settings: { locale: string; domain: string; modality: string }): Promise<void>;
    engineReady(): Promise<void>;
    /** MathML in words. */
    toSpeech(mathml: string): string;
  }
  const engine: Engine;
  export default engine;
}
