"""The page 'Dekking': what each municipality has of the basic offer."""
