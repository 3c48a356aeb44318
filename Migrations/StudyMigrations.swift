public enum StudyMigrations {}
