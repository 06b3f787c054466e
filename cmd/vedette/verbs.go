package main

import "github.com/spf13/cobra"

// verbs lists the commands in the order of a first hour with the program.
func verbs() []*cobra.Command {
	return []*cobra.Command{
		newDemo(),
		newRead(),
		newAdd(),
		newIncidents(),
		newActors(),
		newShow(),
		newExplain(),
		newJudge(),
		newJudgements(),
		newExport(),
		newServe(),
		newAnnotate(),
		newEvaluate(),
		newTrain(),
		newPlaces(),
		newSynth(),
	}
}
