import torch


def gaussian_kl(mu, log_var):
    mu, log_var = torch.tensor(mu), torch.tensor(log_var)
    return -0.5 * torch.sum(1 + log_var - mu.pow(2) - log_var.exp())
