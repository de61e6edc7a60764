import { useEffect } from "react";
import { Notices } from "../components/notices";
import { usePane } from "../components/pane-context";
import { PointsChange } from "./points-change";
import { PointsChoose } from "./points-choose";
import { PointsList } from "./points-list";
import { PointsPaste } from "./points-paste";
import { PointsReading, PointsRefused } from "./points-refused";
import { PointsReview } from "./points-review";
import { PointsSet } from "./points-set";

/** “Thang điểm”: tables in use, and the steps of an import. */
export default function Points() {
  const { step } = usePane().points;
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    window.scrollTo(0, 0);
  }, [step.kind]);
  return (
    <>
      <Notices />
      <Step />
    </>
  );
}

function Step() {
  const { step } = usePane().points;
  switch (step.kind) {
    case "list":
      return <PointsList />;
    case "paste":
      return <PointsPaste />;
    case "reading":
      return <PointsReading name={step.name} />;
    case "refused":
      return <PointsRefused step={step} />;
    case "choose":
      return <PointsChoose work={step.work} />;
    case "review":
      return <PointsReview work={step.work} />;
    case "set":
      return <PointsSet set={step.set} name={step.name} />;
    case "change":
      return <PointsChange />;
  }
}
