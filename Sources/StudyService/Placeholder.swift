enum PlaceholderStudyService {}
