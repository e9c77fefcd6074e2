package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Verdict;

/** The numbers of a run as Markdown. */
final class RunSummary {
  private RunSummary() {}

  static String of(ContractRun run) {
    int recorded = run.fixtures().all().size();
    long passed = run.verdicts().stream().filter(Verdict::passed).count();
    long agreed = run.opinions().stream().filter(ContractRun.Opinions::agree).count();
    return "# Contract\n\n| | |\n|---|---|\n"
        + row("operations", run.document().operations().size())
        + row(
            "fixtures",
            run.played().size()
                + ", "
                + (run.played().size() - recorded)
                + " of them derived from recorded ones")
        + row("exchanges judged", run.exchanges().size())
        + row("verdicts passed", passed + " of " + run.verdicts().size())
        + row("exchanges on which both judges agree", agreed + " of " + run.opinions().size());
  }

  private static String row(String name, Object value) {
    return "| " + name + " | " + value + " |\n";
  }
}
