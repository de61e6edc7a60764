import { benchPane } from "./run";

void benchPane();
