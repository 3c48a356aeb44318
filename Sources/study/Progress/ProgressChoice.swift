public import ArgumentParser
public import StudyModel
public import StudyService

extension ProgressDimension: ExpressibleByArgument {}

extension ProgressRows.Only: ExpressibleByArgument {}
