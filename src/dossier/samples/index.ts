export { sampleAppraised, sampleRound, sampleRoundOf, type CouncilChanges } from "./round";
export { sampleSheet, type Deviations, type SampleOptions } from "./sheet";
export { sampleInput } from "./subjects";
