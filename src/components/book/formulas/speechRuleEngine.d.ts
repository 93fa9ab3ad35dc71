/* Types of the part of the engine that this book uses; the package declares its own at a path that does not exist. */
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
