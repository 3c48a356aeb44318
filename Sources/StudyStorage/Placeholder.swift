enum PlaceholderStudyStorage {}
